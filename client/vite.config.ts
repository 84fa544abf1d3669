import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the server. It compares `Host` with `Origin`, so the page's own host is passed on. */
const server = { target: 'http://localhost:3000', changeOrigin: false }

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Tablets that a municipality owns are a few years old.
    target: ['es2022', 'chrome107', 'safari16', 'firefox104'],
    // tldraw's icons and fonts stay files: inlined, they would make its chunk twice as large.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // What every page loads, and what every page with a document loads, are kept apart from our code: they change rarely, so tablets keep
        // them. All else is split along the lazy imports of routes.tsx: no participant loads tldraw or the facilitator's page.
        codeSplitting: {
          groups: [
            { name: 'page', test: /node_modules[\\/](react|react-dom|scheduler|i18next|wouter|regexparam|zustand|valibot|use-sync-external-store)[\\/]/ },
            { name: 'document', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket|y-indexeddb|fractional-indexing|idb-keyval)[\\/]/ },
          ],
        },
      },
    },
  },
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: {
    proxy: {
      '/api': server,
      '/sync': { ...server, ws: true },
    },
  },
})
