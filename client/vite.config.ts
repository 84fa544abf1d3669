import react from '@vitejs/plugin-react'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Where `npm run dev` finds the server. It compares `Host` with `Origin`, so the page's own host is passed on. */
const server = { target: 'http://localhost:3000', changeOrigin: false }

/** Tablets get the files compressed, and the server must not do that for each of them: it is done once, here, on what was written. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(m?js|css|svg)$/.test(file))) {
      const path = join(dir ?? '', name)
      const bytes = await readFile(path)
      await Promise.all([writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 })), writeFile(`${path}.br`, brotliCompressSync(bytes))])
    }
  },
}

/** What pdf.js fetches by name when a file calls for it, next to the built scripts; only a facilitator who adds a PDF loads any of it. */
const pdfResources: Plugin = {
  name: 'pdf-resources',
  apply: 'build',
  async generateBundle() {
    const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { readonly version: string }
    const names = await Promise.all(['cmaps', 'standard_fonts', 'wasm'].map(async (folder) => (await readdir(join(from, folder))).map((name) => `${folder}/${name}`)))
    // No WebAssembly: the pages' policy allows none, and there is a decoder without.
    for (const name of names.flat().filter((each) => !each.endsWith('.wasm')))
      this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${name}`, source: await readFile(join(from, name)) })
  },
}

type Modules = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/** Does a page of the client import this module, itself or through others, without waiting for it? */
function isNeededBy(page: string, id: string, modules: Modules): boolean {
  const needed = [join(import.meta.dirname, page)]
  for (const each of needed) for (const next of modules.getModuleInfo(each)?.importedIds ?? []) if (!needed.includes(next)) needed.push(next)
  return needed.includes(id)
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfResources, compressed],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Tablets that a municipality owns are a few years old.
    target: ['es2022', 'chrome107', 'safari16', 'firefox104'],
    // tldraw's icons and fonts stay files: inlined, they would make its chunk twice as large.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Each page knows what its scripts need before they are parsed; that list is loaded by all, so only tablets' pages are on it. Styles
      // are fetched by this list alone.
      resolveDependencies: (page, needs) => (/(Join|Table)Page/.test(page) ? needs : needs.filter((file) => file.endsWith('.css'))),
    },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // Icons are named by all that use them, which says nothing and grows long.
        chunkFileNames: ({ name }) => `assets/${name.startsWith('icons~') ? 'icons' : '[name]'}-[hash].js`,
        // What every page loads, and what every page with a document loads, are kept apart from our code: they change rarely, so tablets keep
        // them. All else is split along the lazy imports of routes.tsx: no participant loads tldraw or the facilitator's page.
        codeSplitting: {
          groups: [
            { name: 'page', test: /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|zustand|valibot|use-sync-external-store)[\\/]/ },
            // What a table needs before it can be used stays one file, whatever of it its lazy parts use too: in pieces it is 2 kB larger.
            {
              name: (id, modules) => (isNeededBy('table/TablePage.tsx', id, modules) ? 'table' : null),
              debugName: 'table',
              test: /(client[\\/](table|sync)[\\/]|shared[\\/](ops|document[\\/](lane|t)|policy[\\/]rights))/,
              includeDependenciesRecursively: false,
            },
            // Not within the page's own chunk, which the one above would have to import back.
            { name: 'icons', test: /lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/]/, entriesAware: true, includeDependenciesRecursively: false },
            { name: 'document', test: /node_modules[\\/](yjs|lib0(?!.*sha256)|y-protocols|y-websocket|y-indexeddb|fractional-indexing|idb-keyval)[\\/]/ },
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
