package org.tipseal.report;

import java.time.LocalDate;

/**
 * A channel of a deployment as a reporter sees it. Its keys are in the agency's profile.
 *
 * @param id unique in the deployment
 * @param kind the code of a {@link ChannelKind}
 * @param region administrative code of six digits that it serves, a shorter prefix of one, or empty
 *     for everywhere
 * @param name its name
 * @param url its public address, or empty
 * @param telephone whom to call, or empty
 * @param address where to write or go, or empty
 * @param postcode six digits, or empty
 * @param hours when someone is there, or null
 * @param validFrom the first day, or null for always
 * @param validTo the last day, or null for no end
 */
public record ChannelInfo(
    String id,
    String kind,
    String region,
    Label name,
    String url,
    String telephone,
    String address,
    String postcode,
    Label hours,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Takes a missing text for an empty one. */
  public ChannelInfo {
    region = Texts.orEmpty(region);
    url = Texts.orEmpty(url);
    telephone = Texts.orEmpty(telephone);
    address = Texts.orEmpty(address);
    postcode = Texts.orEmpty(postcode);
  }

  /** Whether the channel takes reports on a day; both ends are included. */
  public boolean isValidOn(LocalDate day) {
    return Days.within(day, validFrom, validTo);
  }
}
