import { View } from '@tarojs/components'
import type { ViewProps } from '@tarojs/components'

interface Props extends ViewProps {
  /** What a screen reader calls it; a button unless said otherwise. */
  role?: string
  onTap: () => void
}

/** The web build has a keyboard: the same act by Enter and Space. A mini-program would only carry the attributes. */
export const keyboard = (act: () => void): object =>
  process.env.TARO_ENV === 'weapp'
    ? {}
    : {
        tabIndex: 0,
        onKeyDown: (event: { key?: string; preventDefault?: () => void }) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault?.()
          act()
        },
      }

/** Anything that can be tapped and is not a plain button: a row, a tab, a chip. */
export function Tap({ role = 'button', className = '', onTap, children, ...rest }: Props) {
  return (
    <View
      {...keyboard(onTap)}
      {...rest}
      role={role}
      className={`tap ${className}`}
      hoverClass='tap--held'
      onClick={onTap}
    >
      {children}
    </View>
  )
}
