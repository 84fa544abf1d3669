import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Named } from '../../shared/process/definition.ts'
import type { Seat } from '../../shared/api/schemas.ts'
import { setMe } from '../api/me.ts'
import { leave } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { forgetReturnCode } from './keptReturnCode.ts'
import styles from './SeatOffer.module.css'
import { joinTexts } from './texts.ts'

type Props = {
  readonly seat: Seat
  /** The categories' names, where they are known. */
  readonly categories?: readonly Named[]
}

/** This browser has a seat already: back to it, or make room for someone else. Notes stay either way. */
export function SeatOffer({ seat, categories }: Props): ReactNode {
  const t = useTexts(joinTexts)
  const localised = useLocalised()
  const names = categories?.filter(({ id }) => seat.categories.includes(id)).map(({ name }) => localised(name)) ?? []
  const text = names.length === 0 ? t('seat.open') : t(seat.nickname === '' ? 'seat.text' : 'seat.named', { nickname: seat.nickname, categories: names.join(', ') })
  const makeRoom = async () => {
    const answer = await leave('seat')
    if (!answer.ok) return
    forgetReturnCode(seat.authorId)
    setMe(answer.value)
  }
  return (
    <Sheet>
      <div className={styles.offer}>
        <div>
          <h2 className={styles.title}>{t('seat.title')}</h2>
          <p className={styles.text}>{text}</p>
        </div>
        <div className={styles.actions}>
          <Link href={`/t/${seat.tableId}`} className={buttonClass('primary', 'large')}>
            {t('seat.go')}
            <ArrowRight size={22} aria-hidden="true" />
          </Link>
          <Button look="plain" onClick={makeRoom}>
            {t('seat.other')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
