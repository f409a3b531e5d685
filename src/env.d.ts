/// <reference types="astro/client" />

type PageContext = import('./components/page-context.ts').PageContext;

declare namespace App {
  interface Locals extends PageContext {}
}
