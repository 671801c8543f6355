// Most cells are neither odd nor spaced: one look spares the rest of the work for each of some million.
const PLAIN = /^[!-~\u4e00-\u9fff]*$/
const UNTIDY = /[\uff10-\uff5a\r\n\u00a0\u3000\t]|^ | $| {2}/

/** Two texts that people take for the same: full-width signs and spaces make no difference. */
export const sameSigns = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, ''))

/** Letters and digits as they are typed, ideographic spaces narrow, a line break within a cell gone; other signs stay. */
export const tidy = (text: string): string =>
  UNTIDY.test(text)
    ? text
        .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => sign.normalize('NFKC'))
        .replace(/\s*[\r\n]+\s*/g, '')
        .replace(/[\u00a0\u3000\t ]+/g, ' ')
        .trim()
    : text

const NOTHING = /^(无|没有|暂无|不详|未知|空|n\/a|null|[-—–_/\\]+)$/i
const DITTO = /^(同上|同前|[〃″〞”"]|'')$/

/** The cell says that there is nothing, or nothing at all. */
export const isNothing = (text: string): boolean => text === '' || NOTHING.test(text)

/** The cell says what the one above says. */
export const isDitto = (text: string): boolean => DITTO.test(text)

/*
 * A cell that begins with = + - @, a tab or a return may be run as a formula by the program that opens the file. Such a
 * cell is written with a mark before it, and read without. A mark that was there already is doubled, so none is lost.
 */
const MAY_RUN = /^'*[=+\-@\t\r]/
const MARKED = /^'+[=+\-@\t\r]/

export const harmless = (text: string): string => (MAY_RUN.test(text) ? `'${text}` : text)
export const asMeant = (text: string): string => (MARKED.test(text) ? text.slice(1) : text)
