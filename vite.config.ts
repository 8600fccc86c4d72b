/** Build of the page: static files that work from any folder, offline after the first load. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The development server needs inline scripts for hot reload; the built page never does. */
const relaxPolicyWhileDeveloping: Plugin = {
  name: 'relax-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { server }) =>
      server ? html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '') : html,
  },
};

export default defineConfig({
  base: './',
  plugins: [
    react(),
    relaxPolicyWhileDeveloping,
    VitePWA({
      registerType: 'autoUpdate',
      // `main.tsx` registers it: an inline script would break the Content-Security-Policy.
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,json}'],
        // One precache holds the page, the workers and every example.
        maximumFileSizeToCacheInBytes: 3_000_000,
        cleanupOutdatedCaches: true,
      },
      manifest: {
        name: 'Bellhop',
        short_name: 'Bellhop',
        description: 'Design quantum networks in the browser: draw, simulate, share.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#f6f6f3',
        theme_color: '#1a1c20',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Small assets as files too: `data:` fonts and scripts are not allowed by the policy.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
