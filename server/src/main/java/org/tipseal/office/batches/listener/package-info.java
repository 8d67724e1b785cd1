/** Where institutions connect: mutual TLS, and one thing to do. */
package org.tipseal.office.batches.listener;
