package org.tipseal.office;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.index.MadeTexts;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.report.Domain;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Very many cases in the data directory of an office that does not run yet: records in Redis as
 * intake makes them, and everything that the index keeps as it makes it from the reports. The files
 * of the reports are left out, since neither queue nor search reads them.
 */
public final class ManyCases {
  /** One case of so many is the other channel's. */
  public static final int FEW = 500;

  /** Stands in the text of one case of so many. */
  public static final int RARE = 1000;

  /** A word that stands nowhere else. */
  public static final String RARE_WORD = "锦鲤财神";

  private static final int THREADS = 32;

  /** The forms, by order of making. */
  public final List<ObjectNode> forms;

  private final Map<CaseId, ObjectNode> byCase = new ConcurrentHashMap<>();
  private final Agency agency;

  /**
   * Makes the texts of the reports.
   *
   * @param count how many
   */
  public ManyCases(Agency agency, int count) {
    this.agency = agency;
    forms = MadeTexts.reports(count);
    for (int i = RARE / 2; i < count; i += RARE) {
      ObjectNode form = forms.get(i);
      form.put("facts", form.get("facts").textValue() + "对方网名叫" + RARE_WORD + "。");
    }
  }

  /** Whether a case is one of the channel that has few. */
  public static boolean isOfFew(int number) {
    return number % FEW == FEW / 2;
  }

  /** How many facts hold a word, whatever case it is written in. */
  public long holding(String word, boolean few) {
    long count = 0;
    for (int i = 0; i < forms.size(); i++) {
      boolean holds = forms.get(i).get("facts").textValue().toUpperCase(Locale.ROOT).contains(word);
      count += holds && (!few || isOfFew(i)) ? 1 : 0;
    }
    return count;
  }

  /**
   * Puts them into the office's data directory.
   *
   * @param config the office's; it does not run
   */
  public void store(Path config, Clock clock) throws Exception {
    OfficeConfig read = OfficeConfig.read(config);
    Domain domain = CaseDesks.domain(read);
    try (EmbeddedRedis redis = EmbeddedRedis.start(CaseDesks.redisFolder(read));
        KeysetFile keys =
            KeysetFile.unlock(read.keys(), read.backup(), Agency.PASSPHRASE, agency.random);
        OfficeStores stores =
            OfficeStores.open(
                read, RedisOptions.of(redis.uri()), keys, domain, clock, agency.random)) {
      records(stores, new TestReporter(agency.verified(keys.keyset(), today(clock)), today(clock)));
      FigureBook figures = new FigureBook(stores.archive(), ManyCases::fail);
      try (CaseIndex index =
          new CaseIndex(
              new RedisTermStore(stores.redis()),
              new RedisCaseStore(stores.redis()),
              id -> view(stores, id),
              stores.archive(),
              stores.archiveKeys(),
              domain,
              List.of(figures),
              event -> {},
              () -> {},
              ManyCases::fail)) {
        index.start();
        while (!index.isCaughtUp()) {
          Thread.sleep(100);
        }
      }
      figures.save();
    }
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void records(OfficeStores stores, TestReporter reporter) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int part = 0; part < THREADS; part++) {
        int first = part;
        parts.add(
            threads.submit(
                () -> {
                  for (int i = first; i < forms.size(); i += THREADS) {
                    record(stores, reporter, i);
                  }
                  return null;
                }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void record(OfficeStores stores, TestReporter reporter, int number) throws Exception {
    ReportPayload model = reporter.payload(forms.get(number), List.of());
    byte[] mailbox = new byte[MailboxId.LENGTH];
    agency.random.nextBytes(mailbox);
    ReportPayload payload =
        new ReportPayload(
            forms.get(number),
            List.of(),
            model.replyKey(),
            model.signKey(),
            new MailboxId(mailbox),
            Optional.empty());
    byCase.put(stores.cases().events().idOf(payload.mailbox()), forms.get(number));
    stores
        .cases()
        .events()
        .report(
            "bench" + number,
            Locator.generate(5, agency.random),
            List.of(isOfFew(number) ? Agency.HEI : Agency.CYBER),
            payload);
  }

  /** What opening gives of a case that has its report alone. */
  private CaseView view(OfficeStores stores, CaseId id) {
    try {
      CaseSummary summary = stores.cases().rows().find(id).orElseThrow().summary();
      return new CaseView(
          summary,
          "00000",
          byCase.get(id),
          List.of(),
          false,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());
    } catch (ArchiveDamagedException | IOException | StorageUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  private static void fail(Throwable trouble) {
    throw new AssertionError(trouble);
  }
}
