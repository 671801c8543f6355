import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { CallEnvelope } from '../../../src/contract/envelope'
import type { Setting } from '../../cloud/leaving/setting'
import type { aFamilyEvening } from '../family-evening'
import type { aTeacherOfFour } from '../teacher-classes'

interface Worlds {
  family: Awaited<ReturnType<typeof aFamilyEvening>>
  teacher: Awaited<ReturnType<typeof aTeacherOfFour>>
  group: Setting
}

export type Asked = { id: number } & ({ world: keyof Worlds } | { call: unknown; openid: string | null })
export type Told = { id: number; data: unknown } | { id: number; failed: string }
type Question = Asked extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never

/** The real API behind the screens' own transport: `fetch` carries each request to its process and back. */
export class Api {
  offline = false
  /** Every call that reached the API, by its path. */
  readonly calls: string[] = []
  #lost = ''
  #serial = 0
  readonly #waiting = new Map<number, { resolve: (data: unknown) => void; reject: (error: Error) => void }>()
  readonly #process: ChildProcess

  constructor() {
    const options = { cwd: path.join(__dirname, '../../..'), execArgv: ['--import', 'tsx'] }
    this.#process = fork(path.join(__dirname, 'api-process.ts'), options)
    this.#process.on('message', (told: Told) => this.#hear(told))
    Object.assign(globalThis, { fetch: (_url: string, request: RequestInit) => this.#carry(request) })
  }

  /** Builds a small world in the database; `openid`s of its people are the demo identities of the screens. */
  async world<Name extends keyof Worlds>(name: Name): Promise<Worlds[Name]> {
    return (await this.#ask({ world: name })) as Worlds[Name]
  }

  /** The next answer to this path is lost on its way back. */
  loseAnswer(path: string): void {
    this.#lost = path
  }

  close(): void {
    this.#process.disconnect()
  }

  async #carry({ body, headers }: RequestInit) {
    if (this.offline) throw new TypeError('Failed to fetch')
    const openid = (headers as Record<string, string>)['x-demo-identity'] ?? null
    const call = JSON.parse(String(body)) as CallEnvelope
    this.calls.push(call.path)
    const text = JSON.stringify(await this.#ask({ call, openid }))
    if (this.#lost === call.path) {
      this.#lost = ''
      throw new TypeError('Failed to fetch')
    }
    return { status: 200, headers: new Map(), text: () => Promise.resolve(text), json: () => Promise.resolve(JSON.parse(text)) }
  }

  #ask(question: Question): Promise<unknown> {
    const id = ++this.#serial
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#process.send({ ...question, id })
    })
  }

  #hear(told: Told): void {
    const one = this.#waiting.get(told.id)
    this.#waiting.delete(told.id)
    if ('failed' in told) one?.reject(new Error(told.failed))
    else one?.resolve(told.data)
  }
}
