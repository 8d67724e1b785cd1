package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.tipseal.redis.RedisExtension.await;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.ReplyResult;
import org.tipseal.redis.RedisLink;

/** Tests of what the drop's stores promise, whatever kind of Redis stands behind them. */
@ParameterizedClass
@EnumSource(Deployment.class)
abstract class DropStoreTests {
  private static Deployment.Running running;

  /** Keys live until days from now, so the days have to be real ones. */
  final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Parameter Deployment deployment;

  RedisDropStores stores;

  @BeforeParameterizedClassInvocation
  static void start(Deployment deployment) throws Exception {
    running = deployment.start();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    running.close();
  }

  @BeforeEach
  void open() {
    await(link().onEachMaster(master -> RedisLink.complete(master::flushall).mapEmpty()));
    stores = RedisDropStores.on(link(), Lifetimes.DEFAULT, new SecureRandom());
  }

  static RedisLink link() {
    return running.link();
  }

  MailboxView.Open open(MailboxAddress address) {
    return assertInstanceOf(MailboxView.Open.class, await(stores.mailboxes().read(address, today)));
  }

  ReplyResult put(MailboxAddress address, long number, Buffer envelope) {
    return await(stores.replies().put(address.id(), number, envelope, true, today));
  }
}
