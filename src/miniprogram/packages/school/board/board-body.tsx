import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Board } from '../../../../cloud/features/homework/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { BoardRow } from '../../../components/board/board-row'
import type { SchoolKey } from '../../../components/board/open'
import { ClauseNote } from '../../../components/clause-note'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { RulerKey } from '../../../components/ruler-key'
import { Tap } from '../../../components/tap'
import { school } from '../../../text/school'
import { classShort } from '../../../text/shared'

interface Props {
  at: SchoolKey
  board: Board
  today: Day
}

const gradeOf = ({ class: { grade } }: Board['classes'][number]): number => (typeof grade === 'number' ? grade : 0)

/** The day in words first, then every class by its number. */
export function BoardBody({ at, board, today }: Props) {
  const [young, middle, junior] = [
    board.classes.filter((one) => gradeOf(one) <= 2),
    board.classes.filter((one) => gradeOf(one) >= 3 && gradeOf(one) <= 6),
    board.classes.filter((one) => gradeOf(one) >= 7),
  ]
  if (board.classes.length === 0) return <Group><View className='pad'>{school.noClasses}</View></Group>
  const free = board.dayKind === 'weekend' || board.dayKind === 'holiday' || board.dayKind === 'break'
  return (
    <>
      {free ? <NoSchool board={board} today={today} /> : <Counts classes={[...middle, ...junior]} />}
      {board.dayKind === 'unknown' && <Group><View className='pad sub'>{school.unknownDay}</View></Group>}
      {young.length > 0 && <Young at={at} classes={young} />}
      <Band at={at} title={school.band.middle} classes={middle} />
      <Band at={at} title={school.band.junior} classes={junior} />
      <View className='pad note'>{school.order}</View>
    </>
  )
}

function NoSchool({ board: { day, dayKind }, today }: Omit<Props, 'at'>) {
  const says = dayKind === 'weekend' || dayKind === 'holiday' || dayKind === 'break' ? school.noSchoolSays[dayKind] : ''
  return (
    <Group>
      <View className='pad'>
        <View className='lead'>{day === today ? school.noSchool : school.noSchoolOn(day)}</View>
        <View className='sub'>{says}</View>
      </View>
    </Group>
  )
}

function Counts({ classes }: { classes: Board['classes'] }) {
  if (classes.length === 0) return null
  const missing = classes.filter((one) => one.status === 'not-posted')
  const over = classes.filter(({ verdict }) => verdict.capMinutes !== null && verdict.minutes > verdict.capMinutes)
  return (
    <Group>
      <View className='pad'>
        <View className='b'>{school.counts(classes.length, classes.length - missing.length, missing.length)}</View>
        {missing.length < classes.length && <View className='sub'>{school.overCount(over.length)}</View>}
        {missing.length > 0 && (
          <View className='sub'>{school.stillMissing(missing.map((one) => classShort(one.class)).join('、'))}</View>
        )}
      </View>
    </Group>
  )
}

/** No written homework at home, so no figures; what else they were given is still public. */
function Young({ at, classes }: { at: SchoolKey; classes: Board['classes'] }) {
  const [open, setOpen] = useState(false)
  return (
    <Group>
      <Tap className='row' aria-expanded={open} onTap={() => setOpen(!open)}>
        <View className='row__bd'>
          <View className='b'>{school.gradesOneTwo}</View>
          <View className='sub'>{school.gradesOneTwoSays(classes.length)}</View>
        </View>
        <Icon name={open ? 'up2' : 'down'} className='pub__chev' />
      </Tap>
      {open && <Rows unfolds at={at} classes={classes} />}
    </Group>
  )
}

function Band({ at, title, classes }: { at: SchoolKey; title: string; classes: Board['classes'] }) {
  const [first] = classes
  if (!first) return null
  const { capMinutes, clause } = first.verdict
  return (
    <Group title={title} note={capMinutes === null ? school.bandNoNumber : school.bandNote(capMinutes)}>
      <View className='pad'>
        <RulerKey
          marks={[
            { kind: 'home', says: school.key.home },
            ...(capMinutes === null
              ? []
              : ([
                  { kind: 'over', says: school.key.over },
                  { kind: 'cap', says: school.key.cap(capMinutes) },
                ] as const)),
          ]}
        />
      </View>
      <Rows at={at} classes={classes} />
      <View className='row row--line'>
        <ClauseNote clause={clause} />
      </View>
    </Group>
  )
}

const Rows = ({ at, classes, unfolds }: { at: SchoolKey; classes: Board['classes']; unfolds?: boolean }) => (
  <InSteps unfolds={unfolds} items={classes} row={(one) => <BoardRow key={`${one.class.classId}-${one.day}`} at={at} day={one} />} />
)
