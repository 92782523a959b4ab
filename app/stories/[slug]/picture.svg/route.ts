import { pictureResponse } from '@/lib/server/picture-response';

/** A view of a story as a picture; docs/links.md has its keys. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return pictureResponse(request, (await params).slug, 'svg');
}
