package org.tipseal.cli.site;

import java.io.IOException;
import java.util.Map;
import org.tipseal.client.ClientException;
import org.tipseal.client.DropAnswer;
import org.tipseal.client.DropHttp;
import org.tipseal.http.Coding;

/**
 * Asks for files with the headers of a common browser, so that a drop does not know by them that
 * somebody checks.
 */
final class Visitor {
  private final DropHttp drop;

  Visitor(DropHttp drop) {
    this.drop = drop;
  }

  boolean tls() {
    return drop.tls();
  }

  DropAnswer ask(String path, Coding coding) throws IOException, ClientException {
    return drop.get(
        path,
        Map.of(
            "User-Agent",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Accept",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language",
            "zh-CN,zh;q=0.8,en-US;q=0.5,en;q=0.3",
            "Accept-Encoding",
            coding.wireName()));
  }
}
