/**
 * The people who work at the office: who they are and what they may do. How they get in is {@code
 * office.access}.
 *
 * <p>{@link org.tipseal.office.officers.Role} says which roles there are and which exclude each
 * other; {@link org.tipseal.office.officers.Right} is the one table of what each may do.
 */
package org.tipseal.office.officers;
