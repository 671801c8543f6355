// The phone alone: boots the package of dist/weapp and paints it. Bundled for the browser; never part of a build.
import '@tarojs/components/global.css'
import '@tarojs/components/dist/taro-components/taro-components.css'
import './phone.css'
import { readAddress, writeAddress } from '../address'
import type { Built } from '../built'
import { make } from './dom'
import { showRefusal, tellFrame, watchFaults } from './faults'
import { tapByKeyboard } from './keyboard'
import { askPeople, choosePerson, NOBODY } from './people'
import { RunningApp } from './running-app'
import { defineWebComponents } from './web-components'

async function askBuilt(): Promise<Built> {
  const answer = await fetch('/built')
  const told = (await answer.json()) as Built & { message?: string }
  if (!answer.ok) throw new Error(told.message)
  return told
}

/** The app's wxss first, then the pages', each of which reaches its own page only. */
function addStyles({ styles: { app = '', ...pages } }: Built): void {
  document.head.append(...[app, ...Object.values(pages)].map((css) => make('style', {}, css)))
}

async function start(): Promise<void> {
  watchFaults()
  defineWebComponents()
  tapByKeyboard()
  const address = readAddress(location.search, location.hash)
  const [built, people, { api }] = await Promise.all([
    askBuilt(),
    askPeople(),
    fetch('/preview-of').then((answer) => answer.json() as Promise<{ api: string }>),
  ])
  addStyles(built)
  const person = choosePerson(people, address.as)
  tellFrame('person', person?.name ?? NOBODY)
  const app = new RunningApp({
    built,
    api,
    people,
    person,
    fontSize: address.fontSize,
    openAs: ({ name }, page) => {
      location.assign(writeAddress({ ...address, as: name, page }))
      if (name === (person?.name ?? NOBODY)) location.reload()
    },
  })
  window.addEventListener('message', ({ data, origin }: MessageEvent<{ network?: 'online' | 'slow' | 'offline' }>) => {
    if (origin === location.origin && data.network) app.network.switchTo(data.network)
  })
  await app.launch(address.page)
  // In the frame it is the frame that starts the phone anew.
  if (window.parent === window) new EventSource('/rebuilds').addEventListener('rebuilt', () => location.reload())
}

start().catch(showRefusal)
