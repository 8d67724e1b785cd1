/**
 * The reporter's side of the protocol ({@code crypto/PROTOCOL.md}).
 *
 * <p>From the outside in: {@link org.tipseal.client.ReportSender} and {@link
 * org.tipseal.client.OpenMailbox} do what a reporter wants; they seal with the {@code crypto}
 * module and speak through {@link org.tipseal.client.DropClient}, which knows the drop's routes;
 * {@link org.tipseal.client.DropHttp} is the connection. Every method blocks.
 *
 * <p>For a device that is not on line, {@link org.tipseal.client.FileSealer} makes a sealed file,
 * which {@link org.tipseal.client.SealedFileSender} hands in from another.
 *
 * <p>Nothing is written to the reporter's disk unless he names a {@link
 * org.tipseal.client.ResumeFile}.
 */
package org.tipseal.client;
