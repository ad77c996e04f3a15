using Par.Portal.Identity;
using Par.Portal.Public;

var builder = WebApplication.CreateBuilder(args);
builder.AddPublic();
builder.AddIdentity();

var app = builder.Build();
app.MapPublic();
app.MapIdentity();
await app.RunAsync();
