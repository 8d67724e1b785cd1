package org.tipseal.drop;

import io.vertx.core.http.HttpMethod;
import org.tipseal.drop.challenge.ChallengeHandler;
import org.tipseal.drop.mailbox.MailboxHandlers;
import org.tipseal.drop.profile.ProfileHandler;
import org.tipseal.drop.sealed.SealedFileHandlers;
import org.tipseal.drop.submission.ReportHandler;
import org.tipseal.drop.upload.PartSlots;
import org.tipseal.drop.upload.UploadHandlers;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Routes;
import org.tipseal.http.StaticFile;

/** Everything that a reporter can ask of a drop (PROTOCOL §11). */
final class PublicRoutes {
  private PublicRoutes() {}

  /** The routes of one event loop. */
  static Routes of(DropServices services, BodyReader bodies, PartSlots slots) {
    UploadHandlers uploads = new UploadHandlers(services.uploads(), services.challenges(), slots);
    MailboxHandlers mailbox =
        new MailboxHandlers(services.mailboxes(), services.challenges(), bodies);
    SealedFileHandlers sealed = new SealedFileHandlers(services.submissions(), bodies);
    StaticFile agency = services.site().agency();
    Routes routes = new Routes();
    routes
        .add(HttpMethod.GET, "/api/v1/profile", new ProfileHandler(services.board()))
        .add(
            HttpMethod.GET,
            "/api/v1/challenge",
            new ChallengeHandler(services.challenges(), services.config().uploads().largest()))
        .add(HttpMethod.OPTIONS, "/api/v1/uploads", uploads::options)
        .add(HttpMethod.POST, "/api/v1/uploads", uploads::create)
        .add(HttpMethod.HEAD, "/api/v1/uploads/{id}", uploads::progress)
        .add(HttpMethod.PATCH, "/api/v1/uploads/{id}", uploads::append)
        .add(HttpMethod.DELETE, "/api/v1/uploads/{id}", uploads::terminate)
        .add(
            HttpMethod.POST,
            "/api/v1/reports",
            new ReportHandler(services.submissions(), services.challenges(), bodies))
        .add(HttpMethod.GET, "/api/v1/mailbox", mailbox::read)
        .add(HttpMethod.POST, "/api/v1/mailbox/follow-ups", mailbox::followUp)
        .add(HttpMethod.POST, "/api/v1/mailbox/reminder", mailbox::remind)
        .add(HttpMethod.POST, "/api/v1/mailbox/withdrawal", mailbox::withdraw)
        .add(HttpMethod.GET, agency.path(), agency)
        .add(HttpMethod.HEAD, agency.path(), agency)
        .openToFiles()
        .add(HttpMethod.POST, "/sealed", sealed::take);
    for (StaticFile file : services.site().files()) {
      routes.add(HttpMethod.GET, file.path(), file).add(HttpMethod.HEAD, file.path(), file);
    }
    return routes;
  }
}
