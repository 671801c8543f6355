import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

/** The Chromium of the system, or the one that CHROMIUM names. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) throw new Error('no Chromium: install it (apt-get install chromium fonts-noto-cjk) or set CHROMIUM')
  return chromium.launch({ executablePath, args: FLAGS })
}

export const PHONE = { width: 375, height: 667 }
export const DESK = { width: 1280, height: 800 }
