package org.tipseal.office.web;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.office.figures.FigureDesk;
import org.tipseal.office.officers.Right;
import org.tipseal.office.web.admin.HealthHandlers;
import org.tipseal.office.web.admin.ProfileHandlers;
import org.tipseal.office.web.audit.AuditHandlers;
import org.tipseal.office.web.batches.BatchHandlers;
import org.tipseal.office.web.cases.AssignmentHandlers;
import org.tipseal.office.web.cases.CaseHandlers;
import org.tipseal.office.web.cases.QueueHandlers;
import org.tipseal.office.web.evidence.PackageHandlers;
import org.tipseal.office.web.figures.CampaignHandlers;
import org.tipseal.office.web.figures.FigureHandlers;
import org.tipseal.office.web.links.LinkHandlers;
import org.tipseal.office.web.officers.OfficerHandlers;
import org.tipseal.office.web.officers.OfficerSessionHandlers;
import org.tipseal.office.web.route.DeskHandler;
import org.tipseal.office.web.route.OpenHandler;
import org.tipseal.office.web.route.Route;
import org.tipseal.office.web.session.PasskeyHandlers;
import org.tipseal.office.web.session.SessionHandlers;
import org.tipseal.office.web.session.SignInHandlers;
import org.tipseal.office.web.settings.SettingsHandlers;
import org.tipseal.office.web.showing.AttachmentHandlers;

/** Every route of the desk, each with who may use it. */
final class DeskRoutes {
  private final List<Route> routes = new ArrayList<>();

  private DeskRoutes() {}

  /** All routes. */
  static DeskRoutes of(DeskServices services) {
    DeskRoutes routes = new DeskRoutes();
    routes.signIn(services);
    routes.session(services);
    routes.passkeys(services);
    routes.officers(services);
    routes.audit(services);
    routes.showing(services);
    routes.links(services);
    routes.queue(services);
    routes.cases(services);
    routes.figures(services);
    routes.evidence(services);
    routes.batches(services);
    routes.administration(services);
    return routes;
  }

  List<Route> all() {
    return List.copyOf(routes);
  }

  private void signIn(DeskServices services) {
    SignInHandlers signIn = new SignInHandlers(services.access(), services.agency());
    open(HttpMethod.POST, "/api/v1/sign-in/passphrase", signIn::passphrase);
    open(HttpMethod.POST, "/api/v1/sign-in/passkey", signIn::passkey);
    if (services.access().signIn().isDemo()) {
      open(HttpMethod.POST, "/api/v1/sign-in/demo", signIn::demo);
    }
    open(HttpMethod.POST, "/api/v1/enrolment/options", signIn::beginEnrolment);
    open(HttpMethod.POST, "/api/v1/enrolment", signIn::enrol);
  }

  private void session(DeskServices services) {
    SessionHandlers session = new SessionHandlers(services.access(), services.agency());
    ofSession(HttpMethod.GET, "/api/v1/session", session::show);
    ofSession(HttpMethod.DELETE, "/api/v1/session", session::end);
    ofSession(HttpMethod.POST, "/api/v1/session/lock", session::lock);
    ofSession(HttpMethod.GET, "/api/v1/tables", services.tables()::show);
    ofSession(HttpMethod.POST, "/api/v1/session/unlock/options", session::askToUnlock);
    ofSession(HttpMethod.POST, "/api/v1/session/unlock", session::unlock);
  }

  private void passkeys(DeskServices services) {
    PasskeyHandlers own = new PasskeyHandlers(services.access().ownPasskeys());
    Right right = Right.OWN_PASSKEYS;
    guarded(HttpMethod.POST, "/api/v1/session/confirmation/options", right, own::passphrase);
    guarded(HttpMethod.POST, "/api/v1/session/confirmation", right, own::confirm);
    guarded(HttpMethod.GET, "/api/v1/session/passkeys", right, own::list);
    guarded(HttpMethod.POST, "/api/v1/session/passkeys/options", right, own::beginAdding);
    guarded(HttpMethod.POST, "/api/v1/session/passkeys", right, own::add);
    guarded(HttpMethod.POST, "/api/v1/session/passkeys/{passkey}/removal", right, own::remove);
  }

  private void officers(DeskServices services) {
    OfficerHandlers officers = new OfficerHandlers(services.access());
    guarded(HttpMethod.GET, "/api/v1/officers", Right.EDIT_OFFICERS, officers::list);
    guarded(HttpMethod.POST, "/api/v1/officers", Right.EDIT_OFFICERS, officers::add);
    guarded(HttpMethod.PUT, "/api/v1/officers/{officer}", Right.EDIT_OFFICERS, officers::change);
    guarded(
        HttpMethod.POST,
        "/api/v1/officers/{officer}/enrolment",
        Right.EDIT_OFFICERS,
        officers::enrol);
    guarded(HttpMethod.GET, "/api/v1/colleagues", Right.SEE_COLLEAGUES, officers::colleagues);
    OfficerSessionHandlers sessions = new OfficerSessionHandlers(services.access());
    guarded(HttpMethod.GET, "/api/v1/sessions", Right.EDIT_OFFICERS, sessions::list);
    guarded(HttpMethod.DELETE, "/api/v1/sessions/{session}", Right.EDIT_OFFICERS, sessions::revoke);
  }

  private void audit(DeskServices services) {
    AuditHandlers audit = new AuditHandlers(services.audit(), services.book());
    guarded(HttpMethod.GET, "/api/v1/audit", Right.AUDIT, audit::read);
    guarded(HttpMethod.POST, "/api/v1/audit/head", Right.AUDIT, audit::head);
    guarded(HttpMethod.POST, "/api/v1/audit/check", Right.AUDIT, audit::check);
  }

  private void queue(DeskServices services) {
    CaseServices cases = services.cases();
    QueueHandlers queue =
        new QueueHandlers(cases.desk(), cases.queue(), services.book(), cases.links());
    guarded(HttpMethod.GET, "/api/v1/cases", Right.SEE_QUEUE, queue::list);
    guarded(HttpMethod.GET, "/api/v1/events", Right.SEE_QUEUE, queue::events);
    guarded(HttpMethod.GET, "/api/v1/quarantine", Right.SEE_QUARANTINE, queue::quarantine);
    SettingsHandlers settings = new SettingsHandlers(cases.settings());
    guarded(HttpMethod.GET, "/api/v1/templates", Right.SEE_QUEUE, settings::templates);
    guarded(HttpMethod.PUT, "/api/v1/templates", Right.EDIT_CAMPAIGNS, settings::changeTemplates);
    guarded(HttpMethod.GET, "/api/v1/settings", Right.CONFIGURE, settings::show);
    guarded(HttpMethod.PUT, "/api/v1/settings", Right.CONFIGURE, settings::change);
  }

  private void cases(DeskServices services) {
    CaseServices cases = services.cases();
    CaseHandlers one =
        new CaseHandlers(
            cases.desk(), cases.gate(), services.showings(), services.book(), cases.links());
    String path = "/api/v1/cases/{case}";
    guarded(HttpMethod.GET, path, Right.OPEN_CASE, one::open);
    guarded(HttpMethod.POST, path + "/purpose", Right.OPEN_CASE, one::purpose);
    guarded(HttpMethod.POST, path + "/answers", Right.ANSWER, one::answer);
    guarded(HttpMethod.POST, path + "/answers/check", Right.ANSWER, one::check);
    guarded(HttpMethod.POST, path + "/proposal", Right.APPROVE, one::decide);
    guarded(HttpMethod.POST, path + "/extension", Right.ANSWER, one::extend);
    AssignmentHandlers assignments = new AssignmentHandlers(cases.assignments(), cases.transfers());
    guarded(HttpMethod.POST, path + "/taking", Right.TAKE_CASE, assignments::take);
    guarded(HttpMethod.DELETE, path + "/taking", Right.TAKE_CASE, assignments::giveBack);
    guarded(HttpMethod.PUT, path + "/assignee", Right.ASSIGN, assignments::assign);
    guarded(HttpMethod.POST, path + "/transfer", Right.TRANSFER, assignments::transfer);
    guarded(HttpMethod.POST, path + "/recusal", Right.TAKE_CASE, assignments::recuse);
  }

  private void showing(DeskServices services) {
    AttachmentHandlers attachments = new AttachmentHandlers(services.showings());
    guarded(
        HttpMethod.GET,
        "/api/v1/cases/{case}/attachments/{attachment}/content",
        Right.OPEN_CASE,
        attachments::content);
  }

  private void links(DeskServices services) {
    LinkHandlers links = new LinkHandlers(services.overviews().links());
    guarded(HttpMethod.GET, "/api/v1/cases/{case}/links", Right.OPEN_CASE, links::links);
    guarded(HttpMethod.POST, "/api/v1/cases/{case}/merge", Right.MERGE, links::merge);
    guarded(HttpMethod.GET, "/api/v1/graph", Right.OPEN_CASE, links::graph);
  }

  private void figures(DeskServices services) {
    FigureDesk desk = services.overviews().figures();
    CampaignHandlers campaigns = new CampaignHandlers(services.overviews().campaigns(), desk);
    guarded(HttpMethod.PUT, "/api/v1/cases/{case}/campaign", Right.MERGE, campaigns::group);
    guarded(HttpMethod.GET, "/api/v1/campaigns", Right.SEE_QUEUE, campaigns::list);
    guarded(HttpMethod.POST, "/api/v1/campaigns", Right.EDIT_CAMPAIGNS, campaigns::add);
    guarded(
        HttpMethod.PUT, "/api/v1/campaigns/{campaign}", Right.EDIT_CAMPAIGNS, campaigns::change);
    FigureHandlers figures = new FigureHandlers(desk);
    guarded(HttpMethod.GET, "/api/v1/figures", Right.SEE_FIGURES, figures::figures);
  }

  private void evidence(DeskServices services) {
    PackageHandlers packages = new PackageHandlers(services.evidence());
    guarded(HttpMethod.POST, "/api/v1/cases/{case}/package", Right.EXPORT, packages::order);
    guarded(HttpMethod.GET, "/api/v1/packages/{ticket}", Right.EXPORT, packages::fetch);
  }

  private void batches(DeskServices services) {
    BatchHandlers batches = new BatchHandlers(services.batches());
    guarded(HttpMethod.GET, "/api/v1/batches", Right.SEE_BATCHES, batches::list);
    guarded(HttpMethod.GET, "/api/v1/batches/{batch}", Right.SEE_BATCHES, batches::open);
    guarded(HttpMethod.PUT, "/api/v1/batches/{batch}/done", Right.SEE_BATCHES, batches::done);
  }

  private void administration(DeskServices services) {
    ProfileHandlers profile =
        new ProfileHandlers(services.charter(), services.cases().queue()::unfinished);
    guarded(HttpMethod.GET, "/api/v1/profile", Right.CONFIGURE, profile::draft);
    guarded(HttpMethod.POST, "/api/v1/profile/draft", Right.CONFIGURE, profile::check);
    guarded(HttpMethod.POST, "/api/v1/profile/signed", Right.CONFIGURE, profile::publish);
    HealthHandlers health = new HealthHandlers(services.health());
    guarded(HttpMethod.GET, "/api/v1/health", Right.SEE_HEALTH, health::show);
  }

  private void open(HttpMethod method, String path, OpenHandler handler) {
    routes.add(new Route.Open(method, path, handler));
  }

  private void ofSession(HttpMethod method, String path, DeskHandler handler) {
    routes.add(new Route.OfSession(method, path, handler));
  }

  private void guarded(HttpMethod method, String path, Right right, DeskHandler handler) {
    routes.add(new Route.Guarded(method, path, right, handler));
  }
}
