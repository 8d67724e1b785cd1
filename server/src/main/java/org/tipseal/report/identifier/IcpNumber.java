package org.tipseal.report.identifier;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of the ICP filing: province, {@code ICP备}, digits, {@code 号}, and after a dash which of
 * the subject's sites it is. Two sites of one subject share the key without the dash.
 */
final class IcpNumber {
  private static final Pattern FORM =
      Pattern.compile("^(\\p{IsHan})ICP-?([备備证證])-?([0-9]{4,12})(?:号|號)?(?:-([0-9]{1,4}))?$");

  private IcpNumber() {}

  static NormalIdentifier normalise(String text) {
    String compact = Folding.upperNoSpace(text);
    Matcher form = FORM.matcher(compact);
    if (!form.matches()) {
      return NormalIdentifier.odd("icp", compact, Oddity.FORM);
    }
    String type = form.group(2).equals("备") || form.group(2).equals("備") ? "备" : "证";
    String subject = form.group(1) + "ICP" + type + form.group(3) + "号";
    Set<String> keys = new LinkedHashSet<>();
    keys.add("icp:" + subject);
    String value = subject;
    if (form.group(4) != null) {
      value = subject + "-" + form.group(4);
      keys.add("icp:" + value);
    }
    return new NormalIdentifier(value, keys, Optional.empty());
  }
}
