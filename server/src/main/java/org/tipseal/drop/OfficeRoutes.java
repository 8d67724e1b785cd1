package org.tipseal.drop;

import io.vertx.core.http.HttpMethod;
import org.tipseal.drop.fetch.ArrivalHandlers;
import org.tipseal.drop.fetch.ArrivalStreamHandler;
import org.tipseal.drop.fetch.AttachmentHandler;
import org.tipseal.drop.fetch.ReplyHandlers;
import org.tipseal.drop.profile.PublishHandler;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Routes;

/**
 * Everything that the office can ask of a drop. Whoever gets here has shown a certificate of the
 * office's authority.
 */
final class OfficeRoutes {
  private OfficeRoutes() {}

  /** The routes of one event loop. */
  static Routes of(DropServices services, BodyReader bodies) {
    DropStores stores = services.stores();
    ArrivalHandlers arrivals = new ArrivalHandlers(stores.arrivals(), services.discarded(), bodies);
    ReplyHandlers replies = new ReplyHandlers(stores.replies(), bodies, services.clock());
    return new Routes()
        .add(HttpMethod.GET, "/office/v1/arrivals", new ArrivalStreamHandler(stores.arrivals()))
        .add(HttpMethod.GET, "/office/v1/arrivals/{id}/body", arrivals::body)
        .add(HttpMethod.POST, "/office/v1/arrivals/{id}/acknowledge", arrivals::acknowledge)
        .add(HttpMethod.GET, "/office/v1/attachments/{id}", new AttachmentHandler(stores.content()))
        .add(HttpMethod.PUT, "/office/v1/mailboxes/{mailbox}/replies/{number}", replies::reply)
        .add(HttpMethod.PUT, "/office/v1/mailboxes/{mailbox}/life", replies::renew)
        .add(HttpMethod.PUT, "/office/v1/profile", new PublishHandler(services.board(), bodies));
  }
}
