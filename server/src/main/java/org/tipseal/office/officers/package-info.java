/**
 * The people who work at the office: who they are, what they may do, and how they sign in.
 *
 * <p>{@link org.tipseal.office.officers.Role} says which roles there are and which exclude each
 * other; {@link org.tipseal.office.officers.Right} is the one table of what each may do.
 */
package org.tipseal.office.officers;
