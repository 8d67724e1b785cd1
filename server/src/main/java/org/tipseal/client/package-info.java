/**
 * The reporter's side of the protocol ({@code crypto/PROTOCOL.md}).
 *
 * <p>From the outside in: {@link org.tipseal.client.ReportSender} and {@link
 * org.tipseal.client.Follower} do what a reporter wants; they seal with the {@code crypto} module
 * and speak through {@link org.tipseal.client.DropClient}, which knows the drop's routes; {@link
 * org.tipseal.client.DropHttp} is the connection. Every method blocks.
 *
 * <p>Nothing is written to the reporter's disk unless he names a {@link
 * org.tipseal.client.ResumeFile}.
 */
package org.tipseal.client;
