import {html} from 'lit';
import {property, state} from 'lit/decorators.js';
import {NavigateEvent} from '../../elements/navigate-event.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {RoomErrorEvent} from '../../elements/room-error-event.js';
import type {Words} from '../../locale/index.js';
import {AdapterError} from '../../model/index.js';
import {averageCard} from './average-card.js';
import {engagementCard} from './engagement-card.js';
import {overview, type OverviewAnswer} from './overview.js';
import {overviewSkeleton} from './overview-skeleton.js';
import {playsCard, type Usage} from './plays-card.js';
import styles from './room-overview.styles.js';
import {viewersCard} from './viewers-card.js';

/**
 * The session at a glance, in four cards: who came, for how long, how closely they followed and what they did, and how often the
 * recording was played. Each number tells on demand what it means for the source it comes from.
 *
 * @fires {NavigateEvent} room-navigate - "See more" was pressed: `event.to` is `recordings`. `<room-analytics>` or `<room-provider>` brings
 *   the reader to the panel of that name; a host that goes to a page of its own cancels it.
 * @csspart card - One of the four cards.
 * @csspart definition - What a number means, when it is open.
 */
export class RoomOverview extends PanelElement<OverviewAnswer> {
  static override styles = styles;

  /** Offers "See more" also where no panel of recordings is on the page: for a host that goes to its own on `room-navigate`. */
  @property({type: Boolean, attribute: 'see-more'}) seeMore = false;

  protected override readonly source = overview;

  @state() private usage: Usage;

  protected override answered(now: Shown<OverviewAnswer>, before: Shown<OverviewAnswer> | undefined): void {
    const asked = now.answer.usage;
    if (!before || !asked) this.usage = asked && 'on its way';
    void asked?.then((usage) => {
      if (this.shown !== now) return;
      this.usage = usage;
      if (usage instanceof AdapterError) this.dispatchEvent(new RoomErrorEvent(usage.code, this.source.id));
    });
  }

  protected override view({answer, port, session}: Shown<OverviewAnswer>, words: Words) {
    const context = {words, port};
    const seeMore = this.#isFollowed && port.offers('getRecordings') ? () => void this.dispatchEvent(new NavigateEvent('recordings')) : undefined;
    return html`<div class="cards">
      ${viewersCard(context, answer.overview.uniqueViewers)}
      ${averageCard(context, answer.overview, session)}
      ${engagementCard(context, answer.overview)}
      ${playsCard(context, answer.overview, this.usage, seeMore)}
    </div>`;
  }

  protected override skeleton() {
    return this.words ? overviewSkeleton(this.words, this.#isFollowed) : super.skeleton();
  }

  /** Does "See more" lead anywhere? */
  get #isFollowed(): boolean {
    return this.seeMore || this.scope.leadsTo?.('recordings') === true;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'room-overview': RoomOverview }
}
