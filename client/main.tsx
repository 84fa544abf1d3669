import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './ui/tokens.css'
import './ui/hues.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { measureServerTime } from './api/serverTime.ts'
import { PageGuard } from './ui/PageGuard.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { Routes } from './routes.tsx'

const page = document.getElementById('page')
if (page === null) throw new Error('index.html has lost its #page')
createRoot(page).render(
  <StrictMode>
    <PageGuard>
      <Routes />
    </PageGuard>
    <Toasts />
  </StrictMode>,
)
void measureServerTime()
