import { storyJsonSchema } from '@/lib/compile/schema';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(storyJsonSchema(), { headers: { 'Content-Type': 'application/schema+json' } });
}
