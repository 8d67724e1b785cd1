package org.tipseal.office.web.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.desk.SettingsDesk;
import org.tipseal.office.settings.SettingsJson;
import org.tipseal.office.settings.SettingsRefusedException;
import org.tipseal.office.settings.TemplatesJson;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskJson;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** The settings of the desk and the texts for answers. */
public final class SettingsHandlers {
  private final SettingsDesk desk;

  /** Makes them. */
  public SettingsHandlers(SettingsDesk desk) {
    this.desk = desk;
  }

  /** The settings in force. */
  public Answer show(DeskRequest request)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return new Answer.Json(SettingsJson.of(desk.settings(request.officer())));
  }

  /** Replaces the settings. */
  public Answer change(DeskRequest request)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    try {
      return new Answer.Json(SettingsJson.of(desk.change(request.officer(), request.tree())));
    } catch (SettingsRefusedException e) {
      return refused(e);
    }
  }

  /** The texts for answers. */
  public Answer templates(DeskRequest request)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return new Answer.Json(TemplatesJson.of(desk.templates(request.officer())));
  }

  /** Replaces the texts for answers. */
  public Answer changeTemplates(DeskRequest request)
      throws DeskRefusedException, StorageUnavailableException {
    try {
      desk.changeTemplates(request.officer(), request.tree());
      return Answer.nothing();
    } catch (SettingsRefusedException e) {
      return refused(e);
    }
  }

  private static Answer refused(SettingsRefusedException e) {
    if (e.mistakes().isEmpty()) {
      throw new ProblemException(Problem.CONFLICT);
    }
    ObjectNode more = DeskJson.object();
    more.set("mistakes", DeskJson.tree(e.mistakes()));
    return new Answer.Refused(Problem.SETTINGS_REFUSED, more);
  }
}
