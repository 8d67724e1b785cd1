/**
 * A page that the build has put into the jar: its files in every form in which they are sent, and
 * the policy that they are sent with. The drop and the office each have one of their own.
 */
package org.tipseal.http.site;
