package org.tipseal.report.identifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a user's name in what a file is called, as devices and programs put it there or people name
 * their papers. It would rather miss one than ask about every file.
 */
public final class UserName {
  private static final String SURNAME =
      "(?:欧阳|司马|上官|诸葛|["
          + "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范"
          + "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟"
          + "])\\p{IsHan}{1,2}?";
  private static final String PAPERS =
      "(?:简历|身份证|工牌|工作证|名片|工资条|工资单|劳动合同|在职证明|离职证明|学生证|驾驶证|户口本|护照|病历|体检报告)";
  private static final String DEVICES =
      "(?:iPhone|iPad|iPod|MacBook|iMac|Mac|Apple Watch|AirPods|Zoom)";
  private static final String LATIN_NAME = "([A-Z][a-z]+[ _-][A-Z][a-z]+)";
  private static final String RESUME = "(?:[Rr]esume|RESUME|[Rr]ésumé|CV|cv)";
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Each holds a name in its first group, and reads a bounded piece from wherever it begins. */
  private static final List<Pattern> SIGNS =
      List.of(
          // A whole path, also one whose separators became _ when it was made a file name.
          Pattern.compile(
              "^(?:file://)?(?:[a-z]:)?[\\\\/]{1,2}(?:mnt[\\\\/][a-z][\\\\/])?"
                  + "(?:Users|home|Documents and Settings)[\\\\/]([^\\\\/]{1,64})[\\\\/]",
              ANY_CASE),
          Pattern.compile("^(?:[a-z][:_])?_(?:Users|home)_([^_]{1,64})_", ANY_CASE),
          // Where WeChat and QQ keep what they receive: by account.
          Pattern.compile(
              "(?:WeChat Files|xwechat_files|Tencent Files)[\\\\/_]((?:wxid_)?[a-z0-9-]{5,32})",
              ANY_CASE),
          Pattern.compile("(?:^|[^a-z0-9])(wxid_[a-z0-9]{6,20})", ANY_CASE),
          // What devices and meetings are called by themselves.
          Pattern.compile(
              "([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.-]{0,30})['’]s[ _-]?(?:"
                  + DEVICES
                  + "|PC|laptop|phone|computer|conflicted copy|Personal Meeting)",
              ANY_CASE),
          Pattern.compile(
              "(?:^|来自|[^\\p{IsHan}])("
                  + SURNAME
                  + "|[小老阿]\\p{IsHan}{1,2}|[a-z][a-z0-9._-]{1,19})[ _]?的[ _]?"
                  + DEVICES,
              ANY_CASE),
          Pattern.compile("([\\p{L}\\p{N}·.-]{1,20}?)(?:[ _]?的[ _]?(?:冲突副本|快速会议|个人会议室)|预定的会议)"),
          Pattern.compile("(?:^|[^A-Z0-9])((?:DESKTOP|LAPTOP)-[A-Z0-9]{6,8})(?:[^A-Z0-9]|$)"),
          // Papers that carry their holder's name.
          Pattern.compile(
              "(?:^|[^\\p{IsHan}])("
                  + SURNAME
                  + ")(?:的|[-_ ]{1,3})?(?:个人)?(?:"
                  + PAPERS
                  + "|手机|电脑)"),
          Pattern.compile(PAPERS + "[-_ :+(]{1,3}(" + SURNAME + ")(?:[^\\p{IsHan}]|$)"),
          Pattern.compile(
              "(?:^|[^A-Za-z])" + RESUME + "[ _-]{1,3}" + LATIN_NAME + "(?:[^A-Za-z]|$)"),
          Pattern.compile(
              "(?:^|[^A-Za-z])"
                  + LATIN_NAME
                  + "(?:['’]s)?[ _-]{1,3}"
                  + RESUME
                  + "(?:[^A-Za-z]|$)"));

  /** What stands in the place of a name and is none. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:public|default|all users|shared|user|users|admin|administrator|root|applet|guest"
              + "|owner|it|my|apple|customer|client|seller|buyer|victim|suspect|company|friend"
              + "|高清|高级|任何|方便|江苏|江西|苏州|徐州|金华|周报|周末|黄牛|黄色|白色|金色|马上)$"
              + "|(?:我|我们|你|您|他|她|它|对方|客户|卖家|买家|骗子|嫌疑人|受害人|老板|同事|朋友|用户|商家|平台|公司)$"
              + "|(?:^|[ _-])(?:Final|Version|Template|Sample|Draft|Copy|New|Updated|Example)"
              + "(?:[ _-]|$)",
          ANY_CASE);

  private UserName() {}

  /**
   * The name, if there is one.
   *
   * @param fileName a file's name or path
   */
  public static Optional<String> in(String fileName) {
    String plain = Folding.narrow(fileName);
    for (Pattern sign : SIGNS) {
      Matcher found = sign.matcher(plain);
      if (found.find() && !NOBODY.matcher(found.group(1)).find()) {
        return Optional.of(found.group(1));
      }
    }
    return Optional.empty();
  }
}
