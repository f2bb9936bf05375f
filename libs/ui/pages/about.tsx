/** What a search engine, and whoever is sent the link, is told of a public page. */
export interface PageAbout {
  /** one or two sentences, without readings */
  description: string;
  /** of the page, whole: where it stands for everybody */
  address: string;
  /** as schema.org words it, for calendars and searches that read it */
  data?: object | undefined;
}

interface AboutProps extends PageAbout {
  title: string;
  /** whose page it is */
  site: string | undefined;
}

export function About({ title, site, description, address, data }: AboutProps) {
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      {site && <meta property="og:site_name" content={site} />}
      {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />}
    </>
  );
}

/** A browser looks for the end of a script, and for comments, before anybody reads the JSON: none may begin in it. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
