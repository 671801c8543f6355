import '../browser/window' // first: the component framework looks for a document when it is loaded
import { register } from 'j-component'
import 'miniprogram-simulate' // registers the built-in components
import type { Scripts } from './scripts'
import { templateOf } from './wxml'

type Part = (this: object, ...args: unknown[]) => unknown
type Parts = Record<string, Part>

// A component is registered once for all phones of a test file; whose scripts an instance runs is kept here.
const registered = new Map<string, string>()
const owners = new WeakMap<object, Scripts>()
let running: Scripts | undefined

/** Runs what makes or changes components; those made meanwhile run these scripts. */
export function within<T>(scripts: Scripts, act: () => T): T {
  const before = running
  running = scripts
  try {
    return act()
  } finally {
    running = before
  }
}

/** The page as a component of j-component, with every custom component it may use; `on` hears its events. */
export function pageComponent(scripts: Scripts, page: string, on: (self: object, name: string, event: object) => void): string {
  const key = keyOf(scripts, page)
  const known = registered.get(key)
  const usingComponents = using(scripts, page)
  if (known) return known
  const names = namesOf(scripts.configOf(page))
  const methods = Object.fromEntries(
    names.map((name) => [name, function (this: object, event: object) { on(this, name, event) }]),
  )
  return remember(key, { ...shellOf(scripts, page), tagName: 'page', usingComponents, methods })
}

const keyOf = ({ root }: Scripts, place: string) => `${root}/${place}`

const shellOf = ({ root }: Scripts, place: string) => ({ path: `/${place}`, template: templateOf(root, place) })

function remember(key: string, definition: object): string {
  const id = String(register(definition as Parameters<typeof register>[0]))
  registered.set(key, id)
  return id
}

const using = (scripts: Scripts, place: string) =>
  Object.fromEntries(scripts.componentsOf(place).map(([tag, target]) => [tag, customComponent(scripts, target, tag)]))

function customComponent(scripts: Scripts, place: string, tagName: string): string {
  const key = keyOf(scripts, place)
  const config = scripts.configOf(place) // runs its script in each launch, as WeChat does
  const known = registered.get(key)
  if (known) return known
  // One that uses itself is named before it is registered.
  const id = `${key}#own`
  registered.set(key, id)
  const usingComponents = using(scripts, place)
  const lifetimes = { ...partsOf(config), ...partsOf(config.lifetimes) }
  return remember(key, {
    ...shellOf(scripts, place),
    id,
    tagName,
    usingComponents,
    options: config.options,
    data: config.data,
    externalClasses: config.externalClasses,
    properties: propertiesOf(config.properties),
    methods: handedOn(place, 'methods', partsOf(config.methods)),
    observers: handedOn(place, 'observers', partsOf(config.observers)),
    lifetimes: { ...handedOn(place, 'lifetimes', lifetimes), created: createdOf(place) },
  })
}

/** Parts that look up the like-named part of the instance's own scripts. */
function handedOn(place: string, group: 'methods' | 'observers' | 'lifetimes', parts: Parts): Parts {
  const handOn = (name: string): Part =>
    function (...args) {
      return call(this, place, group, name, args)
    }
  return Object.fromEntries(Object.keys(parts).map((name) => [name, handOn(name)]))
}

function call(self: object, place: string, group: 'methods' | 'observers' | 'lifetimes', name: string, args: unknown[]): unknown {
  const scripts = owners.get(self) ?? running
  if (!scripts) return undefined
  const config = scripts.configOf(place)
  const part = partsOf(config[group])[name] ?? (group === 'lifetimes' ? partsOf(config)[name] : undefined)
  return part && scripts.guard(() => part.apply(self, args.map((arg) => (isEvent(arg) ? scripts.take(arg) : arg))))
}

function createdOf(place: string): Part {
  return function () {
    if (running) owners.set(this, running)
    meter(this)
    call(this, place, 'lifetimes', 'created', [])
  }
}

interface Settable {
  setData?: (data: object, then?: () => void) => void
}

// A component's own setData crosses the bridge too, and is counted with its page's.
function meter(self: Settable): void {
  const { setData } = self
  const scripts = owners.get(self)
  if (!setData || !scripts) return
  self.setData = (data, then) => {
    const text = JSON.stringify(data)
    scripts.onComponentData(Buffer.byteLength(text))
    within(scripts, () => setData.call(self, JSON.parse(text) as object, then))
  }
}

// `String` of the script room is not ours; their names are the same.
const TYPES: Record<string, unknown> = { String, Number, Boolean, Object, Array }

function propertiesOf(properties: unknown): Record<string, unknown> {
  const typeOf = (type: unknown) => (typeof type === 'function' ? (TYPES[type.name] ?? null) : null)
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, property]: [string, unknown]) => {
      if (typeof property !== 'object' || property === null) return [name, { type: typeOf(property) }]
      const { type, value } = property as { type?: unknown; value?: unknown }
      return [name, { type: typeOf(type), value }]
    }),
  )
}

const isFunction = (part: unknown): part is Part => typeof part === 'function'
const partsOf = (group: unknown): Parts =>
  Object.fromEntries(Object.entries(group ?? {}).filter((entry): entry is [string, Part] => isFunction(entry[1])))
const namesOf = (config: object): string[] => Object.keys(partsOf(config))
const isEvent = (value: unknown) =>
  typeof value === 'object' && value !== null && 'currentTarget' in value && 'timeStamp' in value
