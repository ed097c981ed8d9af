var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // else an unpublished build answers with empty style sheets outside Development
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

public partial class Program;
