import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Provision } from '../../policy/provision'
import { shared } from '../text/shared'
import { Icon } from './icon'
import { Sheet } from './sheet'
import { StatusTag } from './status-tag'
import { Tap } from './tap'

/** Which clause says so, in one sentence; 看原文 opens document, number and clause, 待核对 when we are not sure yet. */
export function ClauseNote({ clause }: { clause: Provision }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <View className='clause'>
        <Icon name='book' />
        <View className='clause__bd'>
          <Text>{clause.says}</Text>
          {clause.status === 'to-confirm' && <StatusTag kind='unknown' says={shared.toConfirm} />}
          <Tap className='clause__link' onTap={() => setOpen(true)}>{shared.seeSource}</Tap>
        </View>
      </View>
      {open && (
        <Sheet title={shared.source} onClose={() => setOpen(false)}>
          <View className='gap-2 b'>{clause.document}</View>
          {clause.number && <View className='sub'>{clause.number}</View>}
          <View className='gap-2'>{clause.clause}</View>
          <View className='gap-2'>{clause.says}</View>
          <View className='gap-2 sub'>{shared.scopeAndDate(clause.scope, clause.effectiveFrom)}</View>
          {clause.status === 'to-confirm' && <View className='gap-2'>{shared.toConfirmSays}</View>}
        </Sheet>
      )}
    </>
  )
}
