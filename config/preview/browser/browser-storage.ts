import type { KeptStorage } from '../../base-library/storage'

/** One person's phone memory, kept by the browser under a prefix of their own. */
export class BrowserStorage implements KeptStorage {
  constructor(private readonly prefix: string) {}

  get keys(): string[] {
    const all = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    return all.filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length))
  }

  get(key: string): unknown {
    const text = localStorage.getItem(this.prefix + key)
    return text === null ? '' : JSON.parse(text)
  }

  set(key: string, value: unknown): void {
    localStorage.setItem(this.prefix + key, JSON.stringify(value ?? ''))
  }

  remove(key: string): void {
    localStorage.removeItem(this.prefix + key)
  }

  clear(): void {
    for (const key of this.keys) this.remove(key)
  }
}
