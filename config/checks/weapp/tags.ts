import { lineAndColumn } from './shipped'

/** One opening tag of a template with its attributes as written. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  line: number
  column: number
}

const TAG = /<([a-zA-Z][\w-]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g
const COMMENT = /<!--[\s\S]*?-->/g
const SCRIPT = /(<wxs\b[^>]*[^/]>)([\s\S]*?)(<\/wxs>)/g
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The opening tags of a wxml that its compilers accept; comments and scripts inside it hold none. */
export function tagsOf(wxml: string): Tag[] {
  const text = wxml
    .replace(COMMENT, blank)
    .replace(SCRIPT, (_, open: string, body: string, close: string) => open + blank(body) + close)
  return [...text.matchAll(TAG)].map(({ 1: name = '', 2: written = '', index }) => ({
    name,
    attributes: Object.fromEntries(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [key, double ?? single ?? '']),
    ),
    ...lineAndColumn(text, index),
  }))
}

/** Whether the text holds an expression, whose value is known at run time only. */
export const isComputed = (value: string): boolean => value.includes('{{')
