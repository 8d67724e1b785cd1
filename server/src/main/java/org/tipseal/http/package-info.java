/**
 * What every HTTP listener of Tipseal shares: the fixed list of problems (RFC 9457), TLS 1.3,
 * limits on size and time, and the headers on every answer.
 *
 * <p>A handler fails its request with a {@link org.tipseal.http.ProblemException}; {@link
 * org.tipseal.http.ProblemAnswers} is the one place that turns a failure into an answer. No text of
 * an exception ever reaches a client, and nothing here writes an address, a header or a body to a
 * log.
 */
package org.tipseal.http;
