// The frame around the phone: who holds it, how wide it is, and what goes wrong in it.
import './frame.css'
import { FONT_SIZES, readAddress, WIDTHS, writeAddress } from '../address'
import { byId, make } from './dom'
import { askPeople, choosePerson, NOBODY, wasChosen } from './people'
import type { Person } from './people'
import type { NetworkState } from './phone-network'
import { words } from './words'

const select = (id: string) => byId(id) as HTMLSelectElement
const address = readAddress(location.search, location.hash)
const phone = byId('phone') as HTMLIFrameElement
const page = byId('page') as HTMLInputElement
const faults = byId('faults')

function show(): void {
  const width = address.width === 0 ? '100%' : `${address.width}px`
  phone.style.width = width
  const bare = writeAddress({ ...address, bare: true })
  byId('bare').setAttribute('href', bare)
  history.replaceState(null, '', writeAddress({ ...address, bare: false }))
}

/** Starts the phone anew, at the page it is on. */
function restart(): void {
  faults.hidden = true
  faults.replaceChildren()
  show()
  const next = writeAddress({ ...address, bare: true })
  const isSame = phone.contentWindow?.location.href === new URL(next, location.href).href
  if (isSame) phone.contentWindow?.location.reload()
  else phone.contentWindow?.location.replace(next)
  // The same address but for what stands behind # would only move the page on.
  if (!isSame && phone.contentWindow?.location.search === new URL(next, location.href).search) phone.contentWindow.location.reload()
  select('network').value = 'online'
}

function fill(id: string, options: { value: string; says: string }[], chosen: string): void {
  select(id).replaceChildren(...options.map(({ value, says }) => make('option', { value }, says)))
  select(id).value = chosen
}

const onChange = (id: string, act: (value: string) => void) =>
  select(id).addEventListener('change', () => act(select(id).value))

/** Shows whose phone it is: a card that was shared may have handed it on. */
function describe(people: Person[], name: string): void {
  address.as = name
  select('as').value = name
  byId('what').textContent = people.find((one) => one.name === name)?.what ?? ''
}

function hearPhone({ data, origin }: MessageEvent<{ kind?: string; text?: string }>, people: Person[]): void {
  if (origin !== location.origin || data.text === undefined) return
  if (data.kind === 'person') describe(people, data.text)
  if (data.kind === 'page') {
    address.page = data.text
    page.value = data.text
    show()
  }
  if (data.kind === 'fault') {
    faults.hidden = false
    if (faults.childElementCount === 0) faults.append(make('h2', {}, words.errors))
    faults.append(make('pre', {}, data.text))
  }
}

async function start(): Promise<void> {
  const people = await askPeople()
  address.as ??= wasChosen() ? null : (people[0]?.name ?? null)
  address.as = choosePerson(people, address.as)?.name ?? NOBODY
  const known = people.map(({ name }) => ({ value: name, says: name }))
  fill('as', [...known, { value: NOBODY, says: words.nobody }], address.as)
  fill('width', WIDTHS.map((width) => ({ value: String(width), says: width === 0 ? '占满' : `${width} px` })), String(address.width))
  fill('font', FONT_SIZES.map((size) => ({ value: String(size), says: `${size} px` })), String(address.fontSize))
  page.value = address.page
  describe(people, address.as)
  onChange('as', (name) => {
    describe(people, name)
    restart()
  })
  onChange('width', (width) => {
    address.width = Number(width)
    show()
  })
  onChange('font', (size) => {
    address.fontSize = Number(size)
    restart()
  })
  onChange('network', (state) => phone.contentWindow?.postMessage({ network: state as NetworkState }, location.origin))
  byId('controls').addEventListener('submit', (event) => {
    event.preventDefault()
    address.page = page.value.trim().replace(/^\/+/, '')
    restart()
  })
  byId('reload').addEventListener('click', restart)
  window.addEventListener('message', (event) => hearPhone(event, people))
  new EventSource('/rebuilds').addEventListener('rebuilt', restart)
  restart()
}

start().catch((error: unknown) => byId('what').append(String(error)))
