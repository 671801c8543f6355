import { askSheet } from './dialogs'
import { make } from './dom'
import type { PaintedPage } from './painted-page'
import type { Person } from './people'
import { words } from './words'

interface Card {
  title?: string
  path?: string
  imageUrl?: string
}

/** What WeChat would put into the chat: the page's own card, or the page itself under the app's name. */
async function cardOf(page: PaintedPage, from: 'menu' | 'button'): Promise<Card> {
  const told = (page.call('onShareAppMessage', { from }) ?? {}) as Card & { promise?: Promise<Card> }
  const later = await told.promise?.catch(() => ({}))
  return { title: page.shownSettings.navigationBarTitleText, path: page.url, ...told, ...later }
}

/** Shows the card of the page and offers to open it as somebody else; resolves with who, or null. */
export async function shareCard(page: PaintedPage, from: 'menu' | 'button', people: Person[]) {
  const card = await cardOf(page, from)
  const path = (card.path ?? page.url).replace(/^\/+/, '')
  const shown = make('div', { class: 'card' }, make('div', { class: 'card__title' }, card.title ?? ''))
  if (card.imageUrl) shown.append(make('img', { src: `/package/${card.imageUrl.replace(/^\/+/, '')}`, alt: '' }))
  shown.append(make('code', { class: 'card__path' }, path))
  const head = make('div', {}, words.sharedCard, shown)
  const chosen = await askSheet(people.map(({ name }) => words.openAs(name)), head)
  const person = chosen === null ? undefined : people[chosen]
  return person ? { person, path } : null
}
