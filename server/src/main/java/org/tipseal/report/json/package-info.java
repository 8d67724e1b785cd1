/**
 * JSON in and out: {@link org.tipseal.report.json.DomainLoader} reads the tables, the project's own
 * or an agency's, and says everything that is wrong with them at once; {@link
 * org.tipseal.report.json.ReportReader} reads a report against {@code report.schema.json} and the
 * tables; {@link org.tipseal.report.json.ReportWriter} writes one.
 */
package org.tipseal.report.json;
