/// <reference types="astro/client" />

declare namespace App {
  interface Locals extends import('./components/page-context.ts').PageContext {}
}
