package org.tipseal.office.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.officers.OfficerId;

/**
 * Who works on a case, and who must not. It is part of the case's record, so everything here is
 * short; the conversation holds all of it that ever was.
 *
 * @param channel the channel that works on it now
 * @param assignee whose it is
 * @param recused who declared a conflict of interest, for good; at most {@link #MAX_RECUSED}
 * @param excluded whom the reporter named as not to see it
 * @param campaign the campaign that it belongs to
 * @param transfers how it went from channel to channel, the newest last; at most {@link
 *     #MAX_TRANSFERS}
 * @param parent the earlier case that it was merged with
 * @param proposal name of the entry that proposes what a second person has to approve
 */
public record Handling(
    String channel,
    Optional<OfficerId> assignee,
    List<OfficerId> recused,
    Exclusion excluded,
    Optional<String> campaign,
    List<Transfer> transfers,
    Optional<CaseId> parent,
    Optional<String> proposal) {
  /** More than these would make the record too long. */
  public static final int MAX_RECUSED = 16;

  /** Older ones than these are found in the conversation alone. */
  public static final int MAX_TRANSFERS = 4;

  /** Keeps its own lists. */
  public Handling {
    recused = List.copyOf(recused);
    transfers =
        List.copyOf(
            transfers.subList(Math.max(0, transfers.size() - MAX_TRANSFERS), transfers.size()));
  }

  /** A new case, which is nobody's yet. */
  static Handling start(String channel, Exclusion excluded) {
    return new Handling(
        channel,
        Optional.empty(),
        List.of(),
        excluded,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether nothing is said but its channel and its campaign, as of most cases. */
  public boolean isUntouched() {
    return assignee.isEmpty()
        && recused.isEmpty()
        && excluded.equals(Exclusion.NOBODY)
        && transfers.isEmpty()
        && parent.isEmpty()
        && proposal.isEmpty();
  }

  /** It is somebody's, or nobody's. */
  public Handling assigned(Optional<OfficerId> officer) {
    return new Handling(channel, officer, recused, excluded, campaign, transfers, parent, proposal);
  }

  /** Somebody must not see it any more; if it was his it is nobody's now. */
  public Handling recused(OfficerId officer) {
    List<OfficerId> more = new ArrayList<>(recused);
    if (!recused.contains(officer)) {
      more.add(officer);
    }
    return new Handling(
        channel,
        assignee.filter(present -> !present.equals(officer)),
        more,
        excluded,
        campaign,
        transfers,
        parent,
        proposal);
  }

  /** The same with the exclusions as the report itself has them. */
  Handling excluded(Exclusion all) {
    return new Handling(channel, assignee, recused, all, campaign, transfers, parent, proposal);
  }

  /** It belongs to a campaign, or to none. */
  public Handling grouped(Optional<String> wanted) {
    return new Handling(channel, assignee, recused, excluded, wanted, transfers, parent, proposal);
  }

  /** It was merged with an earlier case. */
  public Handling merged(CaseId earlier) {
    return new Handling(
        channel, assignee, recused, excluded, campaign, transfers, Optional.of(earlier), proposal);
  }

  /** It works under another channel, where it is nobody's yet. */
  Handling transferred(Transfer transfer) {
    List<Transfer> more = new ArrayList<>(transfers);
    more.add(transfer);
    return new Handling(
        transfer.to(),
        Optional.empty(),
        recused,
        excluded,
        campaign,
        more,
        parent,
        Optional.empty());
  }

  /** Something waits for a second person, or nothing does any more. */
  public Handling proposed(Optional<String> entry) {
    return new Handling(channel, assignee, recused, excluded, campaign, transfers, parent, entry);
  }
}
