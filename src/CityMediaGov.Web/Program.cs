using CityMediaGov.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddShell();
var app = builder.Build();
app.UseShell();
await app.RunAsync();

public partial class Program;
