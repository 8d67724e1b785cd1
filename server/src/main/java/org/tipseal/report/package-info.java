/**
 * The domain: what people report, to which kind of channel, in which form, and what an agency owes
 * them. The tables are data ({@code org/tipseal/report/*.json}, the same files that the pages use);
 * the classes here are their immutable shapes and the pure functions over them.
 *
 * <p>{@link org.tipseal.report.Domain} holds all tables; {@code json} loads and checks them and
 * reads a reporter's {@link org.tipseal.report.Report}; {@code identifier} brings two spellings of
 * the same account to one. Nothing in this room knows HTTP, Redis or how an envelope is opened.
 */
package org.tipseal.report;
