package org.tipseal.office.web;

import org.tipseal.office.campaigns.Campaigns;
import org.tipseal.office.figures.FigureDesk;
import org.tipseal.office.links.LinkDesk;

/**
 * What looks over many cases at once.
 *
 * @param links what joins cases
 * @param campaigns what groups them
 * @param figures what counts them
 */
public record Overviews(LinkDesk links, Campaigns campaigns, FigureDesk figures) {}
