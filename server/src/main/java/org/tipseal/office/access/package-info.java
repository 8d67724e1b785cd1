/**
 * Who gets in: signing in, sessions, enrolment, and the administration of officers. Everything here
 * is put on record before it is done.
 */
package org.tipseal.office.access;
