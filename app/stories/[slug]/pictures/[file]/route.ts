import { articlePictureResponse } from '@/lib/server/article-picture-response';

interface Context {
  readonly params: Promise<{ slug: string; file: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  return articlePictureResponse(slug, file);
}
