import type { Built, Scripts } from '../built'
import { compileTemplates } from './templates'
import { translateStyles } from './styles'
import type { PackageFolder } from './package-folder'

/** What the phone asks of the package, compiled once a build. */
export class BuiltAnswers {
  #of: string | null = null
  #built: Built | null = null
  readonly #scripts = new Map<string, Scripts>()

  constructor(private readonly folder: PackageFolder) {}

  built(): Built {
    this.#forgetOlder()
    this.#built ??= {
      app: this.folder.app,
      settings: this.folder.settings(),
      styles: translateStyles(this.folder),
      templates: compileTemplates(this.folder),
    }
    return this.#built
  }

  scripts(root: string): Scripts {
    this.#forgetOlder()
    const scripts = this.#scripts.get(root) ?? this.folder.scripts(root)
    this.#scripts.set(root, scripts)
    return scripts
  }

  #forgetOlder(): void {
    const signature = this.folder.signature()
    if (signature === this.#of) return
    this.folder.insistComplete()
    this.#of = signature
    this.#built = null
    this.#scripts.clear()
  }
}
