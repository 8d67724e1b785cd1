package org.tipseal.office.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.office.queue.CaseQueue;
import org.tipseal.office.settings.DeskSettings;
import org.tipseal.office.settings.SettingsBook;
import org.tipseal.office.settings.SettingsRefusedException;
import org.tipseal.office.settings.Template;
import org.tipseal.storage.StorageUnavailableException;

/** The settings of the desk, by those who may see and change them. */
public final class SettingsDesk {
  private final CaseGate gate;
  private final SettingsBook book;
  private final CaseQueue queue;

  /**
   * Makes it.
   *
   * @param gate decides and records
   * @param book holds them
   * @param queue is loaded anew where other days are worked
   */
  public SettingsDesk(CaseGate gate, SettingsBook book, CaseQueue queue) {
    this.gate = gate;
    this.book = book;
    this.queue = queue;
  }

  /** The settings in force, with every channel. */
  public DeskSettings settings(Officer officer)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    gate.require(officer, Right.CONFIGURE);
    refresh();
    return book.complete();
  }

  /** Replaces the settings; they count at once. */
  public DeskSettings change(Officer officer, JsonNode json)
      throws DeskRefusedException,
          SettingsRefusedException,
          StorageUnavailableException,
          ArchiveDamagedException {
    gate.require(officer, Right.CONFIGURE);
    book.check(json);
    gate.record(AuditEvent.of(AuditAction.CONFIGURED, officer.id(), "settings"));
    if (book.change(json)) {
      queue.reload();
    }
    return book.complete();
  }

  /** The texts for answers. */
  public List<Template> templates(Officer officer)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    gate.require(officer, Right.SEE_QUEUE);
    return book.templates();
  }

  /** Replaces the texts for answers. */
  public void changeTemplates(Officer officer, JsonNode json)
      throws DeskRefusedException, SettingsRefusedException, StorageUnavailableException {
    gate.require(officer, Right.EDIT_CAMPAIGNS);
    var unused = book.checkTemplates(json);
    gate.record(AuditEvent.of(AuditAction.CONFIGURED, officer.id(), "templates"));
    book.changeTemplates(json);
  }

  /** Takes over what another process has set. */
  public void refresh() throws StorageUnavailableException, ArchiveDamagedException {
    if (book.refresh()) {
      queue.reload();
    }
  }
}
