package org.tipseal.office.showing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;

/**
 * How the attachments of a case are shown. What one is never changes, so that it is looked at once
 * as long as it is remembered. Safe for use by several threads.
 */
public final class ShownKinds {
  private static final int MOST = 16_384;

  private final CaseDesk desk;
  private final Map<Attached, ShownKind> known = new LinkedHashMap<>(16, 0.75f, true);

  private record Attached(CaseId id, int attachment) {}

  /** Looks through a desk. */
  public ShownKinds(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * How each is shown, in their order; what is damaged is not.
   *
   * @param id their case
   */
  public List<ShownKind> of(CaseId id, List<AttachmentView> attachments) {
    return attachments.stream().map(view -> of(new Attached(id, view.id()))).toList();
  }

  private ShownKind of(Attached attached) {
    synchronized (known) {
      ShownKind kind = known.get(attached);
      if (kind != null) {
        return kind;
      }
    }
    try (ShownAttachment shown =
        ShownAttachment.of(desk.content(attached.id, attached.attachment))) {
      return remembered(attached, shown.type().kind());
    } catch (DeskRefusedException e) {
      return e.reason() == DeskRefusedException.Reason.NOT_SHOWN
          ? remembered(attached, ShownKind.NONE)
          : ShownKind.NONE;
    } catch (IOException e) {
      return ShownKind.NONE;
    }
  }

  private ShownKind remembered(Attached attached, ShownKind kind) {
    synchronized (known) {
      known.put(attached, kind);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
      return kind;
    }
  }
}
