using System.Globalization;
using System.Text;
using Par.Portal.Shell;
using Par.Warehouse.Collection;

namespace Par.Portal.Hosting;

/// <summary>
/// Answers what failed where nobody expected it: a page in three languages with the id under which the log tells more, and nothing of the inside. The machine
/// interface answers for itself (<see cref="Api.ApiAnswers"/>).
/// </summary>
internal sealed class FailurePage(RequestDelegate next, AssetShelf assets, ILogger<FailurePage> log)
{
    /// <summary>Answers.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away: there is nobody to answer.
        }
        catch (Exception problem) when (!http.Response.HasStarted)
        {
            var status = problem switch
            {
                BadHttpRequestException unreadable => unreadable.StatusCode,
                NotAllowedException => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (status == StatusCodes.Status500InternalServerError)
                log.LogError(problem, "A request failed, error id {TraceId}", http.TraceIdentifier);
            else
                log.LogInformation(problem, "A request was refused with {Status}, error id {TraceId}", status, http.TraceIdentifier);
            await AnswerAsync(http, status);
        }
    }

    private Task AnswerAsync(HttpContext http, int status)
    {
        var response = http.Response;
        response.Clear();
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(Html(status, http.TraceIdentifier), Encoding.UTF8, http.RequestAborted);
    }

    private string Html(int status, string id)
    {
        var (fi, sv, en) = TextsOf(status);
        return $"""
            <!DOCTYPE html>
            <html lang="fi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <link rel="stylesheet" href="{assets.Address("par.css")}">
              <title>{fi.Title} – {sv.Title} – {en.Title}</title>
            </head>
            <body>
              <main class="page narrow">
                <h1>{fi.Title}</h1>
                <p>{fi.Text} <a href="/fi">Etusivulle</a></p>
                <section lang="sv"><h2>{sv.Title}</h2><p>{sv.Text} <a href="/sv">Till startsidan</a></p></section>
                <section lang="en"><h2>{en.Title}</h2><p>{en.Text} <a href="/en">To the front page</a></p></section>
                <p class="muted">Virhetunnus · Fel-id · Error id: <code>{id}</code><br>{status.ToString(CultureInfo.InvariantCulture)}</p>
              </main>
            </body>
            </html>
            """;
    }

    private static ((string Title, string Text) Fi, (string Title, string Text) Sv, (string Title, string Text) En) TextsOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => (
            ("Ei käyttöoikeutta", "Tunnuksellasi ei ole oikeutta tähän."),
            ("Ingen behörighet", "Ditt konto har inte rätt till detta."),
            ("Not allowed", "Your account may not do this.")),
        < StatusCodes.Status500InternalServerError => (
            ("Pyyntöä ei voitu lukea", "Selaimen lähettämä pyyntö oli vajaa tai väärin muodostettu. Palaa edelliselle sivulle ja yritä uudelleen."),
            ("Begäran kunde inte läsas", "Begäran från webbläsaren var ofullständig eller felaktig. Gå tillbaka och försök igen."),
            ("The request could not be read", "What the browser sent was incomplete or wrongly made. Go back and try again.")),
        _ => (
            ("Palvelussa tapahtui virhe", "Yritä hetken kuluttua uudelleen. Jos virhe toistuu, ilmoita ylläpidolle alla oleva virhetunnus. Tallennetut tiedot ovat tallessa."),
            ("Ett fel inträffade i tjänsten", "Försök igen om en stund. Om felet upprepas, meddela administrationen fel-id:t nedan. Det som har sparats finns kvar."),
            ("Something went wrong here", "Try again in a while. If it happens again, tell the administrators the error id below. What was saved is safe.")),
    };
}
